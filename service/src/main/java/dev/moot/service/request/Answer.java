package dev.moot.service.request;

import dev.moot.classifier.Labels;
import dev.moot.classifier.ModelDescription;
import dev.moot.service.suggestion.Suggestion;

/**
 * What a comment is labelled.
 *
 * @param labels its labels
 * @param suggestion what a moderator is advised to do
 * @param model the model that gave the labels
 */
public record Answer(Labels labels, Suggestion suggestion, ModelDescription model) {}

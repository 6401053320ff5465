package dev.moot.training.evaluation;

/**
 * A point of a curve.
 *
 * @param x abscissa
 * @param y ordinate
 */
public record Point(double x, double y) {}

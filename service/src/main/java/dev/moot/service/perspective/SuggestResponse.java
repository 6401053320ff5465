package dev.moot.service.perspective;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a moderator's correction.
 *
 * @param clientToken the client's own
 * @param detectedLanguages the language the comment seems to be in
 * @param requestedLanguages those the client named
 */
record SuggestResponse(Optional<String> clientToken, List<String> detectedLanguages, List<String> requestedLanguages) {}

package dev.moot.service.intake;

import dev.moot.service.intake.CommentEvent.Article;
import dev.moot.service.intake.CommentEvent.Parent;
import java.time.Instant;
import java.util.Optional;

/** Makes a comment of the strings of an event, or says what is wrong with them. */
final class EventValidator {

    static final String SCHEMA = "moot.comment/1";

    /**
     * Ids for a comment that comes without.
     *
     * @param id for the comment
     * @param threadId for its thread
     * @param parentId for the comment it answers
     */
    record DefaultIds(String id, String threadId, String parentId) {}

    private EventValidator() {}

    static Intake validate(ParsedEvent event, Optional<DefaultIds> defaults) {
        try {
            return new Intake.Accepted(comment(event, defaults));
        } catch (RefusedException e) {
            return e.toRefused(readableId(event));
        }
    }

    private static CommentEvent comment(ParsedEvent event, Optional<DefaultIds> defaults) throws RefusedException {
        Optional<String> schema = event.get(Field.SCHEMA);
        if (schema.isPresent() && !schema.get().equals(SCHEMA)) {
            throw new RefusedException(ErrorCode.UNKNOWN_SCHEMA, "schema must be " + SCHEMA + " or left out");
        }
        if (event.fault().isPresent()) {
            throw event.fault().get();
        }
        String id = required(event, Field.ID, defaults.map(DefaultIds::id));
        String threadId = required(event, Field.THREAD_ID, defaults.map(DefaultIds::threadId));
        String text = required(event, Field.TEXT, Optional.empty());
        Optional<Parent> parent = event.has("parent")
                ? Optional.of(new Parent(
                        required(event, Field.PARENT_ID, defaults.map(DefaultIds::parentId)),
                        optional(event, Field.PARENT_TEXT)))
                : Optional.empty();
        Optional<Article> article = event.has("article")
                ? Optional.of(new Article(
                        optional(event, Field.ARTICLE_TITLE),
                        optional(event, Field.ARTICLE_URL),
                        optional(event, Field.ARTICLE_SECTION)))
                : Optional.empty();
        Optional<String> authorId = optional(event, Field.AUTHOR_ID);
        Optional<String> language = optional(event, Field.LANGUAGE);
        Optional<String> posted = optional(event, Field.POSTED_AT);
        Optional<Instant> postedAt =
                posted.isPresent() ? Optional.of(FieldRules.instant(Field.POSTED_AT, posted.get())) : Optional.empty();
        return new CommentEvent(id, threadId, text, parent, article, authorId, language, postedAt);
    }

    private static String required(ParsedEvent event, Field field, Optional<String> otherwise) throws RefusedException {
        return required(field, event.get(field).or(() -> otherwise));
    }

    /** A value that must be there, and something to be seen. */
    static String required(Field field, Optional<String> value) throws RefusedException {
        if (value.isEmpty()) {
            throw new RefusedException(ErrorCode.MISSING_FIELD, field.path() + " is required");
        }
        FieldRules.check(field, value.get());
        if (FieldRules.isBlank(value.get())) {
            throw new RefusedException(
                    field == Field.TEXT ? ErrorCode.BLANK_TEXT : ErrorCode.BLANK_FIELD,
                    field.path() + " is empty or blank");
        }
        return value.get();
    }

    /** A field that may be missing; where it is blank, it counts as missing. */
    private static Optional<String> optional(ParsedEvent event, Field field) throws RefusedException {
        Optional<String> value = event.get(field);
        if (value.isPresent()) {
            FieldRules.check(field, value.get());
        }
        return value.filter(present -> !FieldRules.isBlank(present));
    }

    private static Optional<String> readableId(ParsedEvent event) {
        try {
            return optional(event, Field.ID);
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}

package dev.moot.service.intake;

import dev.moot.classifier.Comment;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The strings of a {@code moot.comment/1} event, in the order in which their faults are reported. */
enum Field {
    SCHEMA("schema", 64),
    ID("id", 512),
    THREAD_ID("threadId", 512),
    TEXT("text", Comment.MAX_TEXT_BYTES),
    PARENT_ID("parent.id", 512),
    PARENT_TEXT("parent.text", Comment.MAX_TEXT_BYTES),
    ARTICLE_TITLE("article.title", 2_048),
    ARTICLE_URL("article.url", 8_192),
    ARTICLE_SECTION("article.section", 512),
    AUTHOR_ID("author.id", 512),
    LANGUAGE("language", 64),
    POSTED_AT("postedAt", 64);

    private static final Map<String, Map<String, Field>> BY_OBJECT = Arrays.stream(values())
            .collect(Collectors.groupingBy(Field::object, Collectors.toMap(Field::fieldName, Function.identity())));

    private final String path;
    private final int maxBytes;

    Field(String path, int maxBytes) {
        this.path = path;
        this.maxBytes = maxBytes;
    }

    /** The fields of the object of this name by their names; those of the event itself for the empty name. */
    static Map<String, Field> of(String object) {
        return BY_OBJECT.get(object);
    }

    /** Whether this is the name of an object within the event. */
    static boolean isObject(String name) {
        return !name.isEmpty() && BY_OBJECT.containsKey(name);
    }

    /** Where it stands in the event, such as {@code parent.id}. */
    String path() {
        return path;
    }

    /** The longest value, in bytes of UTF-8. */
    int maxBytes() {
        return maxBytes;
    }

    private String object() {
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    private String fieldName() {
        return path.substring(path.indexOf('.') + 1);
    }
}

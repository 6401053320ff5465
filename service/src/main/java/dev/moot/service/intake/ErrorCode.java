package dev.moot.service.intake;

/**
 * What is wrong with a comment: one list of codes for everything that leaves the program, be it a rejected record, an error
 * object, an answer over HTTP, a log line or a metric. What is wrong with a request apart from its comment has codes of its
 * own, none of which is one of these.
 *
 * <p>The name of a constant is its code. Codes are stable: a later version adds some and never renames or reuses one.
 * {@code docs/events.md} says when each is given.
 */
public enum ErrorCode {
    MISSING_VALUE("the record or line is empty"),
    RECORD_TOO_LARGE("the record or line is longer than 1,048,576 bytes"),
    INVALID_UTF8("the bytes are not UTF-8"),
    NUL_CHARACTER("a NUL character, raw or escaped"),
    LONE_SURROGATE("half of a surrogate pair, raw or escaped"),
    NOT_JSON("not one complete JSON value"),
    NOT_AN_OBJECT("JSON, but not an object"),
    TOO_DEEPLY_NESTED("objects or arrays nested more than 64 deep"),
    UNKNOWN_SCHEMA("a schema or version this program does not read"),
    DUPLICATE_FIELD("a field is given twice"),
    WRONG_TYPE("a field has another JSON type than the schema asks for"),
    MISSING_FIELD("a required field is missing or null"),
    BLANK_FIELD("an id is empty or only white space"),
    BLANK_TEXT("the comment's text is empty or only white space"),
    TEXT_TOO_LONG("the comment's text is longer than 20,480 bytes of UTF-8"),
    FIELD_TOO_LONG("another field is longer than its limit"),
    TOO_MANY_COMBINING_MARKS("more than 30 combining marks in a row"),
    INVALID_TIMESTAMP("a time that is not an RFC 3339 date and time with offset"),
    KEY_MISMATCH("the record's key differs from the comment's thread id"),
    CLASSIFICATION_FAILED("the classifier failed on this comment");

    private final String meaning;

    ErrorCode(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the code as it is published. */
    public String code() {
        return name();
    }

    /** Returns in one line what the code means. */
    public String meaning() {
        return meaning;
    }
}

package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Records that must be refused, with the code each of them gets. */
public enum BadInput {
    EMPTY(ErrorCode.MISSING_VALUE, ""),
    WHITE_SPACE(ErrorCode.MISSING_VALUE, " \t "),
    PLAIN_TEXT(ErrorCode.NOT_JSON, "The statute says no such thing."),
    CUT_SHORT(ErrorCode.NOT_JSON, "{\"id\":\"c-1\",\"threadId\":\"t-1\",\"text\":\"The stat"),
    CUT_SHORT_AFTER_WRONG_TYPE(ErrorCode.NOT_JSON, "{\"id\":\"c-1\",\"threadId\":\"t-1\",\"text\":7,"),
    TWO_VALUES(ErrorCode.NOT_JSON, event("\"text\":\"one\"") + event("\"text\":\"two\"")),
    NOT_A_NUMBER(ErrorCode.NOT_JSON, event("\"text\":\"one\",\"rank\":NaN")),
    ARRAY(ErrorCode.NOT_AN_OBJECT, "[" + event("\"text\":\"one\"") + "]"),
    STRING(ErrorCode.NOT_AN_OBJECT, "\"just a string\""),
    NULL(ErrorCode.NOT_AN_OBJECT, "null"),
    NESTED_ARRAYS(ErrorCode.TOO_DEEPLY_NESTED, "[".repeat(10_000) + "]".repeat(10_000)),
    NESTED_ARRAYS_NEVER_CLOSED(ErrorCode.TOO_DEEPLY_NESTED, "[".repeat(10_000)),
    NESTED_ARRAYS_IN_UNKNOWN_FIELD(
            ErrorCode.TOO_DEEPLY_NESTED, event("\"text\":\"one\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000))),
    NESTED_ARRAYS_FOR_TEXT(ErrorCode.TOO_DEEPLY_NESTED, event("\"text\":" + "[".repeat(10_000) + "]".repeat(10_000))),
    TEXT_IS_NUMBER(ErrorCode.WRONG_TYPE, event("\"text\":42")),
    TEXT_IS_ARRAY(ErrorCode.WRONG_TYPE, event("\"text\":[\"one\"]")),
    TEXT_IS_OBJECT(ErrorCode.WRONG_TYPE, event("\"text\":{\"text\":\"one\"}")),
    ID_IS_NUMBER(ErrorCode.WRONG_TYPE, "{\"id\":1,\"threadId\":\"t-1\",\"text\":\"one\"}"),
    PARENT_IS_STRING(ErrorCode.WRONG_TYPE, event("\"text\":\"one\",\"parent\":\"c-0\"")),
    PARENT_TEXT_IS_BOOLEAN(ErrorCode.WRONG_TYPE, event("\"text\":\"one\",\"parent\":{\"id\":\"c-0\",\"text\":true}")),
    ARTICLE_IS_ARRAY(ErrorCode.WRONG_TYPE, event("\"text\":\"one\",\"article\":[]")),
    AUTHOR_ID_IS_NUMBER(ErrorCode.WRONG_TYPE, event("\"text\":\"one\",\"author\":{\"id\":7}")),
    SCHEMA_IS_NUMBER(ErrorCode.WRONG_TYPE, event("\"text\":\"one\",\"schema\":1")),
    TEXT_MISSING(ErrorCode.MISSING_FIELD, event("\"language\":\"en\"")),
    TEXT_NULL(ErrorCode.MISSING_FIELD, event("\"text\":null")),
    TEXT_EMPTY(ErrorCode.BLANK_TEXT, event("\"text\":\"\"")),
    TEXT_BLANK(ErrorCode.BLANK_TEXT, event("\"text\":\" \\t\\n\u00a0\u200b\"")),
    TEXT_TOO_LONG(ErrorCode.TEXT_TOO_LONG, event("\"text\":\"" + "a".repeat(20_481) + "\"")),
    TEXT_TOO_LONG_IN_BYTES(ErrorCode.TEXT_TOO_LONG, event("\"text\":\"" + "\u00e9".repeat(10_241) + "\"")),
    RECORD_OF_20_MB(ErrorCode.RECORD_TOO_LARGE, event("\"text\":\"" + "a".repeat(20_000_000) + "\"")),
    ID_BLANK(ErrorCode.BLANK_FIELD, "{\"id\":\" \",\"threadId\":\"t-1\",\"text\":\"one\"}"),
    ID_TOO_LONG(ErrorCode.FIELD_TOO_LONG, "{\"id\":\"" + "c".repeat(513) + "\",\"threadId\":\"t-1\",\"text\":\"one\"}"),
    PARENT_TEXT_TOO_LONG(
            ErrorCode.FIELD_TOO_LONG,
            event("\"text\":\"one\",\"parent\":{\"id\":\"c-0\",\"text\":\"" + "a".repeat(20_481) + "\"}")),
    TITLE_TOO_LONG(
            ErrorCode.FIELD_TOO_LONG, event("\"text\":\"one\",\"article\":{\"title\":\"" + "a".repeat(2_049) + "\"}")),
    TEXT_TWICE(ErrorCode.DUPLICATE_FIELD, event("\"text\":\"one\",\"text\":\"two\"")),
    UNKNOWN_FIELD_TWICE(ErrorCode.DUPLICATE_FIELD, event("\"text\":\"one\",\"x\":1,\"x\":2")),
    PARENT_TWICE(ErrorCode.DUPLICATE_FIELD, event("\"text\":\"one\",\"parent\":null,\"parent\":{\"id\":\"c-0\"}")),
    LATIN_1(ErrorCode.INVALID_UTF8, event("\"text\":\"caf\u00e9!\"").getBytes(ISO_8859_1)),
    OVERLONG_UTF8(ErrorCode.INVALID_UTF8, withBytes(0xC0, 0xAF)),
    UTF8_CUT_SHORT(ErrorCode.INVALID_UTF8, new byte[] {'"', (byte) 0xE2, (byte) 0x82}),
    BEYOND_UNICODE(ErrorCode.INVALID_UTF8, withBytes(0xF4, 0x90, 0x80, 0x80)),
    NUL_ESCAPED(ErrorCode.NUL_CHARACTER, event("\"text\":\"a\\u0000b\"")),
    NUL_RAW(ErrorCode.NUL_CHARACTER, withBytes(0)),
    HIGH_SURROGATE_ESCAPED(ErrorCode.LONE_SURROGATE, event("\"text\":\"a\\uD800b\"")),
    LOW_SURROGATE_ESCAPED(ErrorCode.LONE_SURROGATE, event("\"text\":\"\\uDC00\\uD800\"")),
    SURROGATE_AT_END(ErrorCode.LONE_SURROGATE, event("\"text\":\"a\\uD83D\"")),
    SURROGATE_RAW(ErrorCode.LONE_SURROGATE, withBytes(0xED, 0xA0, 0x80)),
    COMBINING_MARKS(ErrorCode.TOO_MANY_COMBINING_MARKS, event("\"text\":\"a" + "\u0301".repeat(10_000) + "\"")),
    NEXT_SCHEMA(ErrorCode.UNKNOWN_SCHEMA, event("\"schema\":\"moot.comment/2\",\"text\":{\"body\":\"one\"}")),
    OTHER_SCHEMA(ErrorCode.UNKNOWN_SCHEMA, event("\"text\":\"one\",\"schema\":\"moot.labels/1\"")),
    BAD_TIMESTAMP(ErrorCode.INVALID_TIMESTAMP, event("\"text\":\"one\",\"postedAt\":\"yesterday\""));

    private final ErrorCode expected;
    /** One character for each byte. */
    private final String octets;

    BadInput(ErrorCode expected, String json) {
        this(expected, json.getBytes(UTF_8));
    }

    BadInput(ErrorCode expected, byte[] bytes) {
        this.expected = expected;
        this.octets = new String(bytes, ISO_8859_1);
    }

    /** The record. */
    public byte[] bytes() {
        return octets.getBytes(ISO_8859_1);
    }

    /** The code it is refused with. */
    public ErrorCode expected() {
        return expected;
    }

    private static String event(String fields) {
        return "{\"id\":\"c-1\",\"threadId\":\"t-1\"," + fields + "}";
    }

    private static byte[] withBytes(int... raw) {
        byte[] json = event("\"text\":\"a?b\"").getBytes(ISO_8859_1);
        int at = new String(json, ISO_8859_1).indexOf('?');
        byte[] bytes = new byte[json.length - 1 + raw.length];
        System.arraycopy(json, 0, bytes, 0, at);
        for (int i = 0; i < raw.length; i++) {
            bytes[at + i] = (byte) raw[i];
        }
        System.arraycopy(json, at + 1, bytes, at + raw.length, json.length - at - 1);
        return bytes;
    }
}

package dev.moot.service.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The rules a string must keep to be taken for the value of a field. */
final class FieldRules {

    /**
     * The longest run of combining marks. Writing systems need a handful; Unicode's Stream-Safe Text Format (UAX #15,
     * section 13) allows 30, and normalisation takes more than linear time on longer runs.
     */
    static final int MAX_COMBINING_MARKS = 30;

    private static final int FIRST_COMBINING_MARK = 0x300;

    private FieldRules() {}

    /** Checks length and characters. */
    static void check(Field field, String value) throws RefusedException {
        if (value.length() > field.maxBytes() / 3) {
            int length = Utf8.length(value);
            if (length > field.maxBytes()) {
                throw new RefusedException(
                        field == Field.TEXT ? ErrorCode.TEXT_TOO_LONG : ErrorCode.FIELD_TOO_LONG,
                        field.path() + " has " + length + " bytes of UTF-8, allowed are " + field.maxBytes());
            }
        }
        int marks = 0;
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (c == 0) {
                throw new RefusedException(ErrorCode.NUL_CHARACTER, field.path() + " has a NUL at " + i);
            }
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new RefusedException(ErrorCode.LONE_SURROGATE, field.path() + " has half a pair at " + i);
            }
            marks = c >= FIRST_COMBINING_MARK && isCombiningMark(c) ? marks + 1 : 0;
            if (marks > MAX_COMBINING_MARKS) {
                throw new RefusedException(
                        ErrorCode.TOO_MANY_COMBINING_MARKS,
                        field.path() + " has more than " + MAX_COMBINING_MARKS + " combining marks in a row at " + i);
            }
            i += Character.charCount(c);
        }
    }

    /** Whether there is nothing to be seen: only white space, control and invisible format characters. */
    static boolean isBlank(String value) {
        return value.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    static Instant instant(Field field, String value) throws RefusedException {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException(
                    ErrorCode.INVALID_TIMESTAMP,
                    field.path() + " must be a date and time with offset, such as 2026-11-21T20:42:00Z");
        }
    }

    private static boolean isCombiningMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}

package dev.moot.service.intake;

import java.util.Optional;

/**
 * Decodes the lines of a file or pipe: either {@code moot.comment/1} events of which only {@code text} is required, or
 * plain text.
 *
 * <p>A comment without id is called {@code line-N}; comments without thread share the thread {@code input}. Thread-safe,
 * and no line throws an exception.
 */
public final class LineDecoder {

    /** How a line is written. */
    public enum Format {
        /** One JSON object. */
        JSON,
        /** The comment's text and nothing else. */
        TEXT
    }

    private static final String THREAD = "input";

    private final CommentDecoder decoder = new CommentDecoder();
    private final Format format;

    /** A decoder of lines of this format. */
    public LineDecoder(Format format) {
        this.format = format;
    }

    /**
     * Decodes a line.
     *
     * @param number its number in the input, from 1
     * @param line its bytes without the line's end
     */
    public Intake decode(long number, byte[] line) {
        String id = "line-" + number;
        EventValidator.DefaultIds defaults = new EventValidator.DefaultIds(id, THREAD, id + "/parent");
        if (format == Format.JSON) {
            return decoder.decode(line, Optional.of(defaults));
        }
        ParsedEvent event = new ParsedEvent();
        try {
            event.put(Field.TEXT, Utf8.decode(line));
        } catch (RefusedException e) {
            return e.toRefused(Optional.empty());
        }
        return EventValidator.validate(event, Optional.of(defaults));
    }

    /** The refusal of a line that is longer than {@link CommentDecoder#MAX_RECORD_BYTES}, which need not be kept. */
    public Intake.Refused tooLong(long length) {
        return new Intake.Refused(
                ErrorCode.RECORD_TOO_LARGE,
                "the line has " + length + " bytes, allowed are " + CommentDecoder.MAX_RECORD_BYTES);
    }
}

package dev.moot.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| \\S");

    @Test
    void eachCodeIsDocumentedOnce() throws IOException {
        String events = Files.readString(Path.of("..", "docs", "events.md"));
        String errorCodes = events.substring(events.indexOf("## Error codes"));

        List<String> documented =
                TABLE_ROW.matcher(errorCodes).results().map(row -> row.group(1)).toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    @Test
    void eachCodeHasAMeaningOfOneLine() {
        assertThat(ErrorCode.values())
                .allSatisfy(code ->
                        assertThat(code.meaning()).isNotBlank().hasLineCount(1).hasSizeLessThan(100));
    }
}

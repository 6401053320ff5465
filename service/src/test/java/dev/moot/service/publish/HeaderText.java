package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers as text, by name. */
final class HeaderText {

    private HeaderText() {}

    static Map<String, String> of(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), UTF_8));
        }
        return texts;
    }
}

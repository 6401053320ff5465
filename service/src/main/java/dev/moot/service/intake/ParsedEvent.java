package dev.moot.service.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The strings found in a JSON object, not yet validated. */
final class ParsedEvent {

    private final Map<Field, String> strings = new EnumMap<>(Field.class);
    private final Set<String> objects = new HashSet<>();
    private Optional<RefusedException> fault = Optional.empty();

    void put(Field field, String value) {
        strings.put(field, value);
    }

    void putObject(String name) {
        objects.add(name);
    }

    /** Remembers a fault of structure; only the first counts. */
    void fault(ErrorCode code, String message) {
        if (fault.isEmpty()) {
            fault = Optional.of(new RefusedException(code, message));
        }
    }

    Optional<String> get(Field field) {
        return Optional.ofNullable(strings.get(field));
    }

    boolean has(String object) {
        return objects.contains(object);
    }

    /** The first field that is given twice or has the wrong type. */
    Optional<RefusedException> fault() {
        return fault;
    }
}

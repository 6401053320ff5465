package dev.moot.classifier.law;

import java.util.List;
import java.util.stream.Collectors;

/** A value of the knowledge base is not what it must be; the message names each field and its rule. */
public final class BrokenRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    BrokenRuleException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    List<Violation> violations() {
        return violations;
    }
}

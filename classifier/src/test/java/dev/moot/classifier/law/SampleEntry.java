package dev.moot.classifier.law;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An entry as somebody writes it, and the ways to get it wrong. */
final class SampleEntry {

    static final String YAML = """
            - id: us.parks.feeding-ducks
              jurisdiction: US-CA
              false: "Nobody may feed a duck in this state, not even at home."
              correct: "The state forbids feeding ducks in its parks; at home it is allowed."
              status: settled
              since: 1987
              authorities:
                - cite: "Drake v. Parks Department, 12 Cal. 3d 345 (1987)"
                  kind: case
                  court: "Supreme Court of California"
                  holds: "The ban on feeding waterfowl ends at the gate of the park."
                  url: https://law.example.org/cases/12-cal-3d-345/
                - cite: "Cal. Pub. Res. Code § 99999"
                  kind: statute
                  holds: "No person shall feed waterfowl in a unit of the state park system."
                  url: https://law.example.org/code?section=99999.&part=1
              paraphrases:
                false:
                  - "feeding ducks is illegal everywhere now"
                  - "You cannot even feed a duck in your own YARD."
                  - "isnt duck feeding a crime here"
                  - "As far as I know nobody may feed waterfowl, at home or not."
                  - "throw bread at a duck and you go to jail, own pond or no"
                  - "The duck ban covers private gardens too."
                correct:
                  - "the duck rule is for parks only"
                  - "At home you may feed all the ducks you like."
                  - "NO, the ban ends at the gate"
                  - "I wish it covered gardens, but it covers the state parks and nothing else."
                  - "drake v parks says your own pond is your business"
                  - "Illegal in a park, legal in the garden, for waterfowl at least."
              related:
                - "The ducks here are far too fat."
                - "Should there be a law against feeding ducks?"
                - "The department counted 400 ducks on Monday."
            """;

    private SampleEntry() {}

    static Proposition proposition() {
        return read(YAML);
    }

    static Proposition read(String yaml) {
        return new EntryCollector()
                .add("sample.yaml", yaml.getBytes(UTF_8))
                .propositions()
                .get(0);
    }

    /** The entry with a part of its text replaced. */
    static String with(String part, String replacement) {
        if (!YAML.contains(part)) {
            throw new IllegalArgumentException("the sample does not say " + part);
        }
        return YAML.replace(part, replacement);
    }

    /** The entry under another id. */
    static String called(String id) {
        return with("us.parks.feeding-ducks", id);
    }
}

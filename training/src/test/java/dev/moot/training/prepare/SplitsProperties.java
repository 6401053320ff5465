package dev.moot.training.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SplitsProperties {

    /** A text and the group it is in. */
    record Member(int text, int group) {}

    @Property(tries = 200)
    void aGroupHasOneSplitInAnyOrder(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 400) Integer> seeds, @ForAll long shuffle) {
        List<Member> members = new ArrayList<>();
        seeds.forEach(seed -> members.add(new Member(seed / 20, seed % 20)));
        Splits splits = splits(members);
        List<Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(shuffle));
        Splits again = splits(shuffled);

        for (Member one : members) {
            assertThat(again.of("text" + one.text())).isEqualTo(splits.of("text" + one.text()));
            for (Member other : members) {
                if (one.group() == other.group()) {
                    assertThat(splits.of("text" + one.text())).isEqualTo(splits.of("text" + other.text()));
                }
            }
        }
    }

    private static Splits splits(List<Member> members) {
        Splits splits = new Splits();
        members.forEach(member ->
                splits.add("text" + member.text(), "text" + member.text(), Optional.of("g" + member.group())));
        return splits;
    }
}

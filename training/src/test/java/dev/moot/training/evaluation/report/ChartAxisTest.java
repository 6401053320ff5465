package dev.moot.training.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.training.evaluation.report.Chart.Axis;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ChartAxisTest {

    @Test
    void endsAtRoundNumbers() {
        assertThat(ends(0.8989, 0.9244))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(0.89, 0.94);
        assertThat(ends(0, 1470))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(0.0, 2500.0);
    }

    private static List<Double> ends(double one, double other) {
        Axis axis = Axis.around("any", one, other);
        return List.of(axis.from(), axis.to());
    }

    @Property
    void hasRoomForItsValues(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double other) {
        Axis axis = Axis.around("any", one, other);
        double slack = 1e-9 * Math.max(1, Math.abs(axis.to()));
        assertThat(axis.from()).isLessThanOrEqualTo(Math.min(one, other) + slack);
        assertThat(axis.to()).isGreaterThanOrEqualTo(Math.max(one, other) - slack);
    }
}

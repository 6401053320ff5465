package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    private static final Duration PERIOD = Duration.ofMillis(1);

    @Test
    void repeatsUntilItIsClosed() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(3);
        CountDownLatch second = new CountDownLatch(3);

        try (Repeating repeating = new Repeating()) {
            repeating.every(PERIOD, first::countDown);
            repeating.every(PERIOD, second::countDown);
            first.await();
            second.await();
        }
    }

    @Test
    void doesNotHideAFailure() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        Repeating repeating = new Repeating();
        repeating.every(PERIOD, () -> {
            tried.countDown();
            throw new IllegalStateException("gone");
        });
        tried.await();

        assertThatIllegalStateException().isThrownBy(repeating::close).withMessage("gone");
    }
}

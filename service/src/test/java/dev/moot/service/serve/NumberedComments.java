package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Comments that are posted at an even pace while something goes wrong, and are counted in the end. */
final class NumberedComments implements AutoCloseable {

    private static final int PER_TENTH_OF_A_SECOND = 150;
    private static final int THREADS = 97;

    private final int count;
    private final Thread posting;

    private NumberedComments(int count, Thread posting) {
        this.count = count;
        this.posting = posting;
    }

    /** Begins to post so many comments, 1,500 a second. */
    static NumberedComments post(Newsroom newsroom, int count) {
        Thread posting = new Thread(() -> postAll(newsroom, count), "posting");
        posting.start();
        return new NumberedComments(count, posting);
    }

    private static void postAll(Newsroom newsroom, int count) {
        for (int i = 0; i < count; i++) {
            newsroom.post("t-" + i % THREADS, "c-" + i, "comment number " + i);
            if (i % PER_TENTH_OF_A_SECOND == 0) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** Waits for the labels of all of them; there must be one for each and not one more. */
    void assertEachLabelledOnce(CommittedRecords labels) throws InterruptedException {
        labels.await(count);
        posting.join();
        List<ConsumerRecord<byte[], byte[]>> all = labels.toEnd();
        assertThat(all).hasSize(count);
        Set<String> ids =
                all.stream().map(record -> new String(record.key(), UTF_8)).collect(toSet());
        assertThat(ids)
                .isEqualTo(IntStream.range(0, count).mapToObj(i -> "c-" + i).collect(toSet()));
    }

    @Override
    public void close() {
        posting.interrupt();
    }
}

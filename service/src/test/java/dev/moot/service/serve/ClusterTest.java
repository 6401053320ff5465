package dev.moot.service.serve;

import dev.moot.service.demo.ClusterProcesses;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers, each with a copy of everything, of which one at a time dies. */
class ClusterTest {

    @TempDir
    private Path directory;

    @Test
    void losesAndRepeatsNothingWhenBrokersDieOneAfterTheOther() throws Exception {
        try (ClusterProcesses cluster = ClusterProcesses.start(directory);
                Newsroom newsroom = new Newsroom(cluster.bootstrapServers()).withTopics(3);
                CommittedRecords labels = new CommittedRecords(cluster.bootstrapServers(), newsroom.labelsTopic())) {
            newsroom.serve(Map.of("moot.instance.id", "first"));
            try (NumberedComments comments = NumberedComments.post(newsroom, 15_000)) {
                for (int node = 0; node < 3; node++) {
                    labels.await(2_000 + 4_000 * node);
                    cluster.node(node).kill();
                    labels.await(4_000 + 4_000 * node);
                    cluster.node(node).restart();
                }
                comments.assertEachLabelledOnce(labels);
            }
        }
    }
}

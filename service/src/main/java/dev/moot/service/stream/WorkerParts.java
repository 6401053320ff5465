package dev.moot.service.stream;

import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.monitor.DriftMonitor;
import dev.moot.service.monitor.LabelObserver;
import dev.moot.service.monitor.ShadowModel;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.settings.StreamSettings;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.trace.Tracing;
import jakarta.inject.Singleton;

/**
 * What all workers share.
 *
 * @param clients makes each its Kafka clients
 * @param stream how they work
 * @param topics where they read and write
 * @param context how much they remember of a thread
 * @param drift is shown what they label
 * @param shadow is shown it as well
 * @param metrics where they count
 * @param tracing where their spans go
 */
@Singleton
record WorkerParts(
        KafkaClients clients,
        StreamSettings stream,
        TopicSettings topics,
        ContextSettings context,
        DriftMonitor drift,
        ShadowModel shadow,
        StreamMetrics metrics,
        Tracing tracing) {

    LabelObserver observer() {
        return (comments, labels) -> {
            drift.labelled(comments, labels);
            shadow.labelled(comments, labels);
        };
    }
}

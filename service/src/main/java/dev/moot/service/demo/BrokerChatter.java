package dev.moot.service.demo;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.apache.kafka.clients.NetworkClient;

/**
 * A log filter against what the embedded broker's own connections warn of while it starts and stops.
 *
 * <p>They log under the same name as the clients of the service, whose warnings an operator needs.
 */
public final class BrokerChatter extends Filter<ILoggingEvent> {

    private static final List<String> BROKER_CLIENTS =
            List.of("[NodeToControllerChannelManager", "[TransactionCoordinator", "[RaftManager");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean chatter = event.getLoggerName().equals(NetworkClient.class.getName())
                && BROKER_CLIENTS.stream().anyMatch(event.getMessage()::startsWith);
        return chatter ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

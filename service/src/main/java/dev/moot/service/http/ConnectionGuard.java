package dev.moot.service.http;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose client takes too long to send a request. The idle timeout does not help against one that sends a
 * byte from time to time ("slow loris"); this counts from the first byte of a request to its last.
 */
final class ConnectionGuard implements NettyServerCustomizer {

    private final Duration atMost;
    private final Optional<Channel> connection;

    ConnectionGuard(Duration atMost) {
        this(atMost, Optional.empty());
    }

    private ConnectionGuard(Duration atMost, Optional<Channel> connection) {
        this.atMost = atMost;
        this.connection = connection;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new ConnectionGuard(atMost, Optional.of(channel)) : this;
    }

    @Override
    public void onStreamPipelineBuilt() {
        connection.ifPresent(channel -> {
            Deadline deadline = new Deadline();
            channel.pipeline()
                    .addBefore(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "moot-begin", new Begin(deadline))
                    .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "moot-end", new End(deadline));
        });
    }

    /** Of one connection; used by its event loop only. */
    private final class Deadline {

        private Optional<Future<?>> running = Optional.empty();

        void begin(ChannelHandlerContext context) {
            if (running.isEmpty()) {
                running = Optional.of(
                        context.executor().schedule(() -> close(context), atMost.toMillis(), TimeUnit.MILLISECONDS));
            }
        }

        private void close(ChannelHandlerContext context) {
            Future<?> unused = context.close();
        }

        void end() {
            running.ifPresent(it -> it.cancel(false));
            running = Optional.empty();
        }
    }

    /** Sees bytes before they are decoded. */
    private static final class Begin extends ChannelInboundHandlerAdapter {

        private final Deadline deadline;

        Begin(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            deadline.begin(context);
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            deadline.end();
            context.fireChannelInactive();
        }
    }

    /** Sees what they are decoded to. */
    private static final class End extends ChannelInboundHandlerAdapter {

        private final Deadline deadline;

        End(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof LastHttpContent) {
                deadline.end();
            }
            context.fireChannelRead(part);
        }
    }
}

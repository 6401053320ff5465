package dev.moot.benchmark.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends HTTP requests when it is told to, whatever became of those before: each on a kept-alive connection that has nothing
 * under way, else on a new one.
 *
 * <p>One thread does it all, requests are bytes made beforehand and answers are not looked into but for their status, so that
 * the processors are left to the server. Thread-safe.
 */
final class LoadClient implements AutoCloseable {

    /** In place of a status: the connection failed, or ended without an answer. */
    static final int NO_ANSWER = 0;

    /** More calls than this wait in the client, and their time runs. */
    private static final int MOST_CONNECTIONS = 4_000;

    private static final int CONNECT_MILLIS = 10_000;
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final Duration BREATH = Duration.ofMillis(1);

    private final OnAnswer onAnswer;
    private final EventLoopGroup thread = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Bootstrap bootstrap;
    private final AtomicInteger unanswered = new AtomicInteger();

    // Of the client's thread.
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Queue<Call> waiting = new ArrayDeque<>();
    private int open;
    private volatile int mostOpen;

    /** Is told of each answer, on the client's thread. */
    @FunctionalInterface
    interface OnAnswer {
        /**
         * Takes note.
         *
         * @param status of HTTP, or {@link #NO_ANSWER}
         * @param nanoseconds from the moment the request was due until the answer was complete
         */
        void accept(int status, long nanoseconds);
    }

    /** Makes one for a server. */
    LoadClient(InetSocketAddress server, OnAnswer onAnswer) {
        this.onAnswer = onAnswer;
        this.bootstrap = new Bootstrap()
                .group(thread)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .remoteAddress(server)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Connection(channel));
                    }
                });
    }

    /**
     * Sends a request as soon as may be.
     *
     * @param request all that goes over the wire
     * @param due when it should have been sent, by {@link System#nanoTime}
     */
    void send(byte[] request, long due) {
        unanswered.incrementAndGet();
        thread.execute(() -> dispatch(new Call(Unpooled.wrappedBuffer(request), due)));
    }

    private void dispatch(Call call) {
        // The one used last is the warmest.
        Connection connection = idle.pollLast();
        if (connection != null) {
            connection.send(call);
        } else if (open < MOST_CONNECTIONS) {
            connect(call);
        } else {
            waiting.add(call);
        }
    }

    private void connect(Call call) {
        open++;
        mostOpen = Math.max(mostOpen, open);
        ChannelFuture unused = bootstrap.connect().addListener((ChannelFuture connected) -> {
            if (connected.isSuccess()) {
                connected.channel().pipeline().get(Connection.class).send(call);
            } else {
                open--;
                answered(call, NO_ANSWER);
            }
        });
    }

    private void answered(Call call, int status) {
        onAnswer.accept(status, System.nanoTime() - call.due());
        unanswered.decrementAndGet();
    }

    /** Waits until every request has its answer, but not for longer than this. */
    void awaitAnswers(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (unanswered.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    /** How many connections were open at once, at most. */
    int mostConnections() {
        return mostOpen;
    }

    /** Closes all connections; nobody is told of answers any more once this is done. */
    @Override
    public void close() {
        thread.shutdownGracefully(0, CLOSE.toMillis(), TimeUnit.MILLISECONDS).syncUninterruptibly();
    }

    private record Call(ByteBuf request, long due) {}

    /** One connection and what is under way on it. */
    private final class Connection extends SimpleChannelInboundHandler<HttpObject> {
        private final Channel channel;
        private Optional<Call> underWay = Optional.empty();
        private int status;
        private boolean stays;

        Connection(Channel channel) {
            this.channel = channel;
        }

        void send(Call call) {
            underWay = Optional.of(call);
            ChannelFuture unused = channel.writeAndFlush(call.request());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            if (part.decoderResult().isFailure()) {
                ChannelFuture unused = context.close();
                return;
            }
            if (part instanceof HttpResponse response) {
                status = response.status().code();
                stays = HttpUtil.isKeepAlive(response);
            }
            if (part instanceof LastHttpContent) {
                underWay.ifPresent(call -> answered(call, status));
                underWay = Optional.empty();
                goOn();
            }
        }

        private void goOn() {
            if (!stays) {
                ChannelFuture unused = channel.close();
                return;
            }
            Call next = waiting.poll();
            if (next == null) {
                idle.addLast(this);
            } else {
                send(next);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            open--;
            idle.remove(this);
            underWay.ifPresent(call -> answered(call, NO_ANSWER));
            underWay = Optional.empty();
            Call next = waiting.poll();
            if (next != null) {
                dispatch(next);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            ChannelFuture unused = context.close();
        }
    }
}

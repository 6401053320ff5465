package dev.moot.benchmark.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that are in the way: some hold a connection and say nothing, some send a request a byte a second (Slowloris), every
 * other one of these only once its headers are sent. Where the server ends a connection, the client is back a second later.
 *
 * <p>One thread does it all. Thread-safe.
 */
final class Crowd implements AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BREATH = Duration.ofMillis(10);

    /** How many come within a breath: a server has room for only so many who wait to be let in. */
    private static final int AT_ONCE = 20;

    private final EventLoopGroup thread = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final InetSocketAddress server;
    private final int clients;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /**
     * Lets them come.
     *
     * @param idle how many say nothing
     * @param slow how many send a byte a second
     * @param body of the request these send
     */
    Crowd(InetSocketAddress server, int idle, int slow, byte[] body) {
        this.server = server;
        this.clients = idle + slow;
        byte[] request = AnalyzeRequests.withHead(body);
        int head = request.length - body.length;
        for (int i = 0; i < clients; i++) {
            Client client = i < idle ? new Client(new byte[0], 0) : new Client(request, i % 2 == 0 ? 1 : head);
            after(BREATH.multipliedBy(i / AT_ONCE), client::connect);
        }
    }

    private void after(Duration time, Runnable action) {
        Future<?> unused = thread.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Waits until all are connected.
     *
     * @throws IllegalStateException if they are not within half a minute
     */
    void awaitOpen() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (open.get() < clients) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("of " + clients + " connections only " + open + " are let in");
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    /** How many connections are open now. */
    int open() {
        return open.get();
    }

    /** How many the server has ended so far. */
    int ended() {
        return ended.get();
    }

    @Override
    public void close() {
        thread.shutdownGracefully(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).syncUninterruptibly();
    }

    /** One of them. */
    private final class Client {
        private final byte[] request;
        private final int atFirst;
        private Optional<Channel> channel = Optional.empty();
        private int sent;

        /**
         * Makes one.
         *
         * @param request what it sends; nothing if it is idle
         * @param atFirst how much of it it sends at once
         */
        Client(byte[] request, int atFirst) {
            this.request = request;
            this.atFirst = atFirst;
        }

        void connect() {
            ChannelFuture unused = new Bootstrap()
                    .group(thread)
                    .channel(NioSocketChannel.class)
                    .handler(new Wire())
                    .connect(server)
                    .addListener((ChannelFuture connected) -> {
                        if (connected.isSuccess()) {
                            opened(connected.channel());
                        } else {
                            comeBack();
                        }
                    });
        }

        private void comeBack() {
            if (!thread.isShuttingDown()) {
                after(SECOND, this::connect);
            }
        }

        private void opened(Channel opened) {
            open.incrementAndGet();
            channel = Optional.of(opened);
            sent = 0;
            sendMore(opened);
        }

        private void sendMore(Channel to) {
            if (sent == request.length || !channel.filter(to::equals).isPresent()) {
                return;
            }
            int count = sent == 0 ? atFirst : 1;
            ChannelFuture unused = to.writeAndFlush(Unpooled.wrappedBuffer(request, sent, count));
            sent += count;
            after(SECOND, () -> sendMore(to));
        }

        /** What comes from the server is of no interest, but for the end. */
        private final class Wire extends ChannelInboundHandlerAdapter {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                ReferenceCountUtil.release(message);
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                channel = Optional.empty();
                open.decrementAndGet();
                if (!thread.isShuttingDown()) {
                    ended.incrementAndGet();
                }
                comeBack();
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                ChannelFuture unused = context.close();
            }
        }
    }
}

package io.vocation.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection in two steps: first nothing more is said, and what still arrives is read and dropped; it ends when the
 * other side closes too, or a moment later. Closed at once under somebody who is still sending it would be reset (RFC 9112,
 * 9.6), and what was said last would be lost on its way.
 */
final class LastWords extends ChannelDuplexHandler {
    private final Duration patience;
    private boolean said;

    private LastWords(Duration patience) {
        this.patience = patience;
    }

    static void on(HttpConnection connection, Duration patience) {
        if (connection instanceof ConnectionBase opened
                && opened.channel() instanceof DuplexChannel channel
                && channel.isActive()) {
            channel.pipeline().addFirst(new LastWords(patience));
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        var channel = (DuplexChannel) context.channel();
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        if (said) {
            return;
        }
        said = true;
        // Behind all that is still to be written.
        context.writeAndFlush(Unpooled.EMPTY_BUFFER)
                .addListener(written -> channel.shutdownOutput().addListener(done -> {
                    if (!done.isSuccess()) {
                        end(context);
                    }
                }));
        channel.config().setAutoRead(true);
        var limit = context.executor().schedule(() -> end(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> limit.cancel(false));
    }

    private static void end(ChannelHandlerContext context) {
        var _ = context.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (said) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}

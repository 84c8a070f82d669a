package io.vocation.gateway;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpClientConnection;

/** The last who sees a request to a service: Vert.x has made Strings of all of its headers, whatever they were before. */
@Sharable
final class HeaderBytes extends ChannelOutboundHandlerAdapter {
    private static final HeaderBytes ALL = new HeaderBytes();

    private HeaderBytes() {}

    static void on(HttpConnection opened) {
        if (opened instanceof HttpClientConnection connection) {
            var vertx = connection.channelHandlerContext();
            vertx.pipeline().addBefore(vertx.name(), HeaderBytes.class.getSimpleName(), ALL);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpRequest request) {
            request.headers()
                    .iteratorCharSequence()
                    .forEachRemaining(header -> header.setValue(Ascii.of(header.getValue())));
        }
        super.write(context, message, promise);
    }
}

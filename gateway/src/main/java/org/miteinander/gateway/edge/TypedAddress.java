package org.miteinander.gateway.edge;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Encodes what browsers send as it was typed although no URI may hold it (RFC 3986, appendix A): {@code ?q=50%},
 * {@code ?q=a|b}. The server would answer such an address with an empty page, before any filter. A URI stays as it is.
 */
@Component
final class TypedAddress implements NettyServerCustomizer {
    private static final Pattern IN_NO_URI = Pattern.compile("[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    @Override
    public HttpServer apply(HttpServer server) {
        ChannelHandler encoding = new Encoding();
        return server.doOnChannelInit((_, channel, _) ->
                channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "typed-address", encoding));
    }

    /** @param target a path with its query; anything else stays as it is, its host may be in brackets */
    static String encoded(String target) {
        if (!target.startsWith("/")) {
            return target;
        }
        return IN_NO_URI
                .matcher(target)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    }

    @ChannelHandler.Sharable
    private static final class Encoding extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                request.setUri(encoded(request.uri()));
            }
            context.fireChannelRead(message);
        }
    }
}

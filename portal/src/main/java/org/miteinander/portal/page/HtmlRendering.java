package org.miteinander.portal.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Renders {@link Html} with precompiled templates. A page is complete before its first byte is sent. */
final class HtmlRendering implements HandlerMethodReturnValueHandler {

    private final TemplateEngine engine;

    HtmlRendering(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Html.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returnValue,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest exchange)
            throws IOException {
        container.setRequestHandled(true);
        Html html = (Html) Objects.requireNonNull(returnValue);
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class));
        html.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", Reader.of(request).signedIn() ? "no-store" : "private, no-cache");
        String template = html.template();
        if (template == null) {
            sendOn(html, request, response);
            return;
        }
        var output = new Utf8ByteOutput();
        engine.render(template, html.parameters(), output);
        response.setStatus(html.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** htmx would swap the page behind a redirect into a part of the old one, so it is told to load it instead. */
    private static void sendOn(Html html, HttpServletRequest request, HttpServletResponse response) {
        if (Htmx.asks(request)) {
            response.setHeader("HX-Redirect", response.getHeader("Location"));
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.setStatus(html.status().value());
        }
    }
}

package org.miteinander.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The mail catcher as a process: {@code MailMain SMTP_PORT PAGE_PORT}. The page is for people, {@code /mails.json} for tests. */
public final class MailMain {
    private MailMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        MailCatcher catcher = new MailCatcher(Integer.parseInt(args[0]));
        HttpServer pages;
        try {
            pages = serve(catcher, Integer.parseInt(args[1]));
        } catch (IOException | RuntimeException e) {
            catcher.close(); // its threads would keep a process alive that is of no use
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            pages.stop(0);
            catcher.close();
        }));
        System.out.println("mail: SMTP on " + catcher.port() + ", page on "
                + pages.getAddress().getPort());
        new CountDownLatch(1).await();
    }

    /** @param port 0 for a free one */
    static HttpServer serve(MailCatcher catcher, int port) throws IOException {
        HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        pages.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page(pages, "/", "text/html", () -> MailPage.html(catcher.mails()));
        page(pages, "/style.css", "text/css", () -> MailPage.STYLE);
        page(pages, "/mails.json", "application/json", () -> JsonMapper.shared().writeValueAsString(catcher.mails()));
        pages.start();
        return pages;
    }

    private static void page(HttpServer pages, String path, String type, Supplier<String> body) {
        pages.createContext(path, exchange -> {
            boolean found = exchange.getRequestURI().getPath().equals(path);
            answer(exchange, found ? 200 : 404, type, found ? body.get() : "");
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}

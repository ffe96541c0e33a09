package org.miteinander.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTest {
    @Test
    void a_mail_is_shown_with_a_link_and_listed_for_tests() throws Exception {
        try (MailCatcher catcher = new MailCatcher(0)) {
            HttpServer pages = MailMain.serve(catcher, 0);
            try {
                send(catcher.port());
                URI page = URI.create("http://127.0.0.1:" + pages.getAddress().getPort() + "/");
                assertThat(get(page))
                        .contains("<html lang=\"de\">", "Es gibt etwas Neues &lt;für dich&gt;")
                        .contains("<a href=\"http://localhost:9080/inbox/1\">http://localhost:9080/inbox/1</a>.");
                JsonNode mails = JsonMapper.shared().readTree(get(page.resolve("/mails.json")));
                assertThat(mails.size()).isEqualTo(1);
                assertThat(mails.path(0).path("to").asString()).isEqualTo("anna@example.org");
                assertThat(mails.path(0).path("text").asString()).contains("/inbox/1");
            } finally {
                pages.stop(0);
            }
        }
    }

    @Test
    void markup_in_a_mail_stays_text() {
        assertThat(MailPage.linked("<script>alert(1)</script> \"https://a.example/x?y=1&z=2\""))
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; &quot;"
                        + "<a href=\"https://a.example/x?y=1&amp;z=2\">https://a.example/x?y=1&amp;z=2</a>&quot;");
    }

    private static void send(int port) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("miteinander@example.org");
        message.setRecipients(RecipientType.TO, "anna@example.org");
        message.setSubject("Es gibt etwas Neues <für dich>", "UTF-8");
        message.setText("Sieh nach: http://localhost:9080/inbox/1.\n", "UTF-8");
        message.setSentDate(new Date());
        Transport.send(message);
    }

    private static String get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}

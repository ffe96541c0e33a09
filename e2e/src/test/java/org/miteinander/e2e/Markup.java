package org.miteinander.e2e;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.json.Serializer;
import nu.validator.messages.JsonMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, set up once: its schema takes longer than all pages together. Only a report begins anew. */
final class Markup {
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final Relay relay = new Relay();

    private static final class Relay implements ErrorHandler {
        private MessageEmitterAdapter report;

        @Override
        public void warning(SAXParseException found) throws SAXException {
            report.warning(found);
        }

        @Override
        public void error(SAXParseException found) throws SAXException {
            report.error(found);
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXException {
            report.fatalError(found);
        }
    }

    Markup() {
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            validator.setUpValidatorAndParsers(relay, false, false);
        } catch (Exception e) { // as it is declared there
            throw new IllegalStateException("the HTML checker cannot be set up", e);
        }
    }

    /** What is not valid in this document; empty if nothing is. */
    List<String> errors(String source) {
        var out = new ByteArrayOutputStream();
        try {
            relay.report = report(out);
            validator.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
            relay.report.end("", "", "");
        } catch (IOException | SAXException e) {
            return List.of("HTML: " + e);
        }
        return JsonMapper.shared()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .path("messages")
                .valueStream()
                .filter(message -> !message.path("type").asString("").equals("info"))
                .map(message -> "HTML: " + message.path("message").asString("") + " at "
                        + message.path("extract").asString(""))
                .toList();
    }

    private MessageEmitterAdapter report(ByteArrayOutputStream out) throws SAXException {
        var emitter = new JsonMessageEmitter(new Serializer(out), null, false, "");
        var report = new MessageEmitterAdapter(
                null,
                validator.getSourceCode(),
                false,
                new ImageCollector(validator.getSourceCode()),
                0,
                true,
                emitter);
        report.setHtml(true);
        report.start(null);
        return report;
    }
}

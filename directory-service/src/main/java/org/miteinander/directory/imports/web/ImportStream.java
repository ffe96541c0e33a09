package org.miteinander.directory.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.miteinander.directory.imports.domain.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to an upload: JSON objects, one in each line, sent as the run goes on. The last one says how it ended; the
 * status of the answer was sent long before.
 */
final class ImportStream implements ImportReport.Progress {
    private static final Logger LOG = LoggerFactory.getLogger(ImportStream.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param of about how many rows there are */
    record ProgressJson(long progress, long of) {}

    record DoneJson(
            boolean done,
            long read,
            long created,
            long updated,
            long unchanged,
            long withdrawn,
            long refused,
            List<ImportReport.Refusal> refusals) {}

    /** @param error {@code unavailable} if the store went away, else {@code unexpected} */
    record BrokenJson(boolean done, String error) {}

    /** A run that writes progress to this stream and returns its report. */
    interface Run {
        ImportReport go(ImportReport.Progress progress) throws IOException;
    }

    private final OutputStream out;
    private final long of;
    private boolean gone;

    private ImportStream(OutputStream out, long of) {
        this.out = out;
        this.of = of;
    }

    /** Runs an import and answers with its progress; if the reader leaves, the run goes on. */
    static void answer(HttpServletResponse response, long of, Run run) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        ImportStream stream = new ImportStream(response.getOutputStream(), of);
        try {
            ImportReport report = run.go(stream);
            stream.write(new DoneJson(
                    true,
                    report.read(),
                    report.created(),
                    report.updated(),
                    report.unchanged(),
                    report.withdrawn(),
                    report.refused(),
                    report.refusals()));
        } catch (DataAccessException e) {
            LOG.error("import: store away: {}", e.getClass().getSimpleName());
            stream.write(new BrokenJson(false, "unavailable"));
        } catch (IOException | RuntimeException | Error e) { // whoever listens must learn that there is no report
            LOG.error("import broke off", e);
            stream.write(new BrokenJson(false, "unexpected"));
        }
    }

    @Override
    public void read(long rows) {
        write(new ProgressJson(rows, Math.max(rows, of)));
    }

    private void write(Object line) {
        if (gone) {
            return;
        }
        try {
            out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            gone = true;
            LOG.info("nobody listens to this import any more; it goes on");
        }
    }
}

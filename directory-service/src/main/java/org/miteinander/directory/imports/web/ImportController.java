package org.miteinander.directory.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.miteinander.directory.imports.domain.ImportEntries;
import org.miteinander.directory.imports.domain.ImportFile;
import org.miteinander.directory.imports.domain.ImportPostcodes;
import org.miteinander.directory.imports.domain.Sources;
import org.miteinander.platform.Caller;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Uploads by the operator's tools; one run at a time in each replica. */
@RestController
final class ImportController {
    private final ImportEntries importEntries;
    private final ImportPostcodes importPostcodes;
    private final Semaphore running = new Semaphore(1);

    ImportController(ImportEntries importEntries, ImportPostcodes importPostcodes) {
        this.importEntries = importEntries;
        this.importPostcodes = importPostcodes;
    }

    @PostMapping("/internal/v1/imports/directory")
    void directory(
            Caller.Machine caller,
            @RequestParam(required = false) @Nullable String source,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (source != null && !Sources.valid(source)) {
            throw new ProblemException(CommonProblem.INVALID)
                    .field(
                            "source",
                            "Der Name hat 1 bis 60 Zeichen: Buchstaben, Ziffern, Leerzeichen, Punkt, Strich.",
                            "The name has 1 to 60 characters: letters, digits, space, dot, hyphen.");
        }
        List<ImportFile> files = files(request);
        alone(() -> {
            ImportEntries.Prepared prepared = importEntries.prepare(files);
            ImportStream.answer(response, prepared.rows(), progress -> importEntries.run(source, prepared, progress));
        });
    }

    @PostMapping("/internal/v1/imports/postcodes")
    void postcodes(Caller.Machine caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<ImportFile> files = files(request);
        alone(() -> ImportStream.answer(
                response, importPostcodes.estimate(files), progress -> importPostcodes.run(files, progress)));
    }

    private interface Task {
        void run() throws IOException;
    }

    private void alone(Task task) throws IOException {
        if (!running.tryAcquire()) {
            throw new ProblemException(ImportProblem.IMPORT_RUNNING);
        }
        try {
            task.run();
        } finally {
            running.release();
        }
    }

    private static List<ImportFile> files(HttpServletRequest request) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<MultipartFile> parts = multipart == null ? List.of() : multipart.getFiles("files");
        if (parts.isEmpty()) {
            throw new ProblemException(CommonProblem.BAD_REQUEST)
                    .field(
                            "files",
                            "Es fehlt eine Datei (multipart, Feld files).",
                            "A file is missing (multipart, field files).");
        }
        List<ImportFile> files = new ArrayList<>();
        for (MultipartFile part : parts) {
            files.add(UploadedFile.of(part, files.size() + 1));
        }
        return files;
    }
}

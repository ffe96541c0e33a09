package org.miteinander.directory.imports.web;

import java.io.IOException;
import java.io.InputStream;
import org.miteinander.directory.imports.domain.ImportFile;
import org.springframework.web.multipart.MultipartFile;

/** A part of a multipart request as a file to import. */
record UploadedFile(String name, MultipartFile part) implements ImportFile {
    private static final int LONGEST_NAME = 100;

    static UploadedFile of(MultipartFile part, int number) {
        String given = part.getOriginalFilename();
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return new UploadedFile("file-" + number, part);
        }
        return new UploadedFile(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, part);
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}

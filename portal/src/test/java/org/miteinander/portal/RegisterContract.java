package org.miteinander.portal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the directory's contract, which its own tests hold against what it really sends. */
final class RegisterContract {

    private static final Path FILE = Path.of("../directory-service/src/main/resources/contracts/http/openapi.yaml");

    private RegisterContract() {}

    /** An example of its own for everybody who asks, free to be changed. */
    static ObjectNode example(String schema, int number) {
        try (Reader file = Files.newBufferedReader(FILE)) {
            Object loaded = new Yaml().load(file);
            JsonNode contract = JsonMapper.builder().build().valueToTree(loaded);
            return (ObjectNode) contract.path("components")
                    .path("schemas")
                    .path(schema)
                    .path("examples")
                    .path(number);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

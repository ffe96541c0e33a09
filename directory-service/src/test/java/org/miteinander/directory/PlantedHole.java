package org.miteinander.directory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An endpoint that nobody promised and everybody may call, by any method: the checks must notice it. */
final class PlantedHole implements AutoCloseable {
    static final String PATH = "/api/v1/register/hole";

    private final RequestMappingHandlerMapping mapping;
    private final RequestMappingInfo hole;

    PlantedHole(RequestMappingHandlerMapping mapping) throws NoSuchMethodException {
        this.mapping = mapping;
        this.hole = RequestMappingInfo.paths(PATH)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(hole, this, PlantedHole.class.getMethod("open"));
    }

    public ResponseEntity<Void> open() {
        return ResponseEntity.noContent().build();
    }

    @Override
    public void close() {
        mapping.unregisterMapping(hole);
    }
}

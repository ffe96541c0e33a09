package org.miteinander.platform.test;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a service answers, read from Spring's own handler mappings. */
public final class Endpoints {
    private Endpoints() {}

    /**
     * Every handler of these packages, as METHOD and path such as {@code GET /x/{y}}. A handler that names no method
     * answers every one and is told as {@code ANY /x}, so that no contract and no table can overlook it.
     */
    public static Set<String> of(RequestMappingHandlerMapping mapping, String basePackage) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith(basePackage + "."))
                .flatMap(handler -> of(handler.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}

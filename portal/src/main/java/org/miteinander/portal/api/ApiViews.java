package org.miteinander.portal.api;

import java.util.List;

/** What the reference of the interfaces shows. */
public final class ApiViews {

    private ApiViews() {}

    public record Reference(List<Part> parts, Samples samples) {}

    /**
     * The contract of one service.
     *
     * @param service its name in addresses, for instance {@code groups}
     * @param operations empty when the contract could not be read
     */
    public record Part(String service, List<Operation> operations) {

        public boolean away() {
            return operations.isEmpty();
        }

        /** The contract itself, for machines. */
        public String file() {
            return "/api/openapi/" + service + ".yaml";
        }
    }

    /**
     * One thing that can be asked.
     *
     * @param id its name in the contract, used as the address of its place on the page
     * @param method for instance {@code GET}
     * @param open whether it answers without a sign-in
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            boolean open,
            List<Parameter> parameters,
            List<Response> responses) {}

    /**
     * Something to be sent along.
     *
     * @param in {@code path}, {@code query}, {@code header} or {@code body}
     */
    public record Parameter(String name, String in, boolean required, String description) {}

    /**
     * One answer.
     *
     * @param status for instance {@code 404}
     */
    public record Response(String status, String description) {}

    /** Commands to copy, for the platform at hand. */
    public record Samples(String anonymous, String authorize, String token, String read, String write) {}
}

package org.miteinander.launcher.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.miteinander.launcher.CannotRunException;

/**
 * The ports of the platform.
 *
 * @param offset added to every port, so that a second platform can run beside the first
 */
public record Ports(int offset) {
    public static final int GATEWAY = 9080;
    public static final int PORTAL = 9081;
    public static final int IDENTITY = 9082;
    public static final int GROUPS = 9083;
    public static final int COUNSELLING = 9084;
    public static final int DIRECTORY = 9085;
    public static final int NOTIFICATIONS = 9086;
    public static final int GATEWAY_MANAGEMENT = 9090;
    public static final int STORE = 9117;
    public static final int SMTP = 9125;
    public static final int KEYCLOAK = 9180;
    public static final int MAIL_PAGE = 9188;
    public static final int KEYCLOAK_MANAGEMENT = 9190;
    public static final int KAFKA = 9192;
    public static final int KAFKA_CONTROLLER = 9193;

    private static final String OFFSET = "MITEINANDER_PORT_OFFSET";
    private static final int LARGEST = 65_535 - KAFKA_CONTROLLER;

    /** @throws CannotRunException if {@code MITEINANDER_PORT_OFFSET} is no number or pushes a port out of range */
    public static Ports of(Map<String, String> environment) {
        String text = environment.getOrDefault(OFFSET, "").strip();
        try {
            int offset = text.isEmpty() ? 0 : Integer.parseInt(text);
            if (offset >= 0 && offset <= LARGEST) {
                return new Ports(offset);
            }
            throw wrong(text);
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
    }

    private static CannotRunException wrong(String text) {
        return new CannotRunException(OFFSET + ": " + text + " (expected: a whole number from 0 to " + LARGEST + ").");
    }

    /** The port that is used for one of the constants above. */
    public int of(int port) {
        return port + offset;
    }

    /** Whether a server could listen there now. */
    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws CannotRunException naming the first port of these parts that somebody else uses */
    public static void requireFree(Iterable<Part> parts) {
        for (Part part : parts) {
            for (int port : part.ports()) {
                if (!free(port)) {
                    throw new CannotRunException("Port " + port + " (" + part.name()
                            + ") is taken by another program; stop it, or move the platform with " + OFFSET + "=100.");
                }
            }
        }
    }
}

package it.sportello.storage.embedded.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds a loopback port for the server, below the range the kernel hands out, so that the same one is free next time. */
public final class Ports {
    private static final int FIRST = 15432;
    private static final int LAST = 15631;

    private Ports() {}

    public static int preferably(int remembered) {
        return isFree(remembered) ? remembered : after(remembered);
    }

    public static int first() {
        return preferably(FIRST);
    }

    /** Another free one. */
    public static int after(int taken) {
        int from = taken >= FIRST && taken < LAST ? taken + 1 : FIRST;
        return IntStream.rangeClosed(from, LAST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseGet(Ports::any);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            return LAST;
        }
    }
}

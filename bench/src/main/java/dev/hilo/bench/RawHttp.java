package dev.hilo.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that posts readings and reads answers, spending as little as it can: the generator
 * runs on the machine that it measures. For one thread.
 */
final class RawHttp implements AutoCloseable {

    private static final int LONGEST_LINE = 8 << 10;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head;
    private final byte[] line = new byte[LONGEST_LINE];
    private byte[] request = new byte[0];
    private byte[] body = new byte[1 << 10];
    private int bodyLength;

    RawHttp(URI server, String path, String type, String token) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 8 << 10);
        out = socket.getOutputStream();
        head =
                ("POST "
                                + path
                                + " HTTP/1.1\r\nHost: "
                                + server.getAuthority()
                                + "\r\nAuthorization: Bearer "
                                + token
                                + "\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: ")
                        .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the bytes in one piece and answers the status when the whole answer is there. */
    int post(byte[] content, int length) throws IOException {
        var number = (length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        int size = head.length + number.length + length;
        if (request.length < size) {
            request = new byte[size];
        }
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(number, 0, request, head.length, number.length);
        System.arraycopy(content, 0, request, head.length + number.length, length);
        out.write(request, 0, size);
        return answer();
    }

    /** The body of the last answer. */
    String answered() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    private int answer() throws IOException {
        var first = line();
        int status = Integer.parseInt(first, 9, 12, 10);
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (body.length < length) {
            body = new byte[length];
        }
        if (in.readNBytes(body, 0, length) < length) {
            throw new EOFException("the answer broke off");
        }
        bodyLength = length;
        return status;
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

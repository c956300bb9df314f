package dev.hilo.server.live;

/** Why a connection ends, as its client is told (RFC 6455, 7.4). */
enum Closing {
    GOING_AWAY(1001, "the server stops"),
    FAULT(1011, "something went wrong on our side"),
    TOKEN(4401, "the token no longer holds"),
    TOO_SLOW(4408, "too slow to be told"),
    SILENT(4408, "not heard of for too long");

    private final short code;
    private final String reason;

    Closing(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}

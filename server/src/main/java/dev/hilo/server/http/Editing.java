package dev.hilo.server.http;

import dev.hilo.kernel.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits name the version that they change: {@code ETag} out, {@code If-Match} in (RFC 9110). */
public final class Editing {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Editing() {}

    /** The revision in an {@code If-Match} header. */
    public static int revision(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(Refusal.Kind.VERSION_NEEDED, "edit.version-needed");
        }
        var matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.invalid("If-Match", "edit.version-unknown");
        }
        return Integer.parseInt(matcher.group(1));
    }

    public static Response tagged(Object body, int revision) {
        return Response.ok(body).header("ETag", "\"" + revision + "\"").build();
    }
}

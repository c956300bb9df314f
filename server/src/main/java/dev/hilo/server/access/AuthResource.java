package dev.hilo.server.access;

import dev.hilo.access.Origin;
import dev.hilo.access.Profile;
import dev.hilo.access.Sessions;
import dev.hilo.access.SignIn;
import dev.hilo.access.SignedIn;
import dev.hilo.access.secret.Secret;
import dev.hilo.kernel.Refusal;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.settings.Settings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in, staying in, signing out. */
@Path("/api/v1/auth")
@Tag(name = "Signing in")
@RunOnVirtualThread
public class AuthResource {

    /** Who somebody says they are, and the proof. */
    @Schema(name = "SignIn")
    public record Credentials(@Schema(examples = "ana@andes") String user, String password) {

        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /** An access token and its owner. The refresh token travels in a cookie beside it. */
    @Schema(name = "SignedIn")
    public record SignedInBody(String accessToken, Instant expiresAt, MeBody me) {}

    /** One's present password and the next. */
    @Schema(name = "PasswordChange")
    public record PasswordChange(String current, String next) {

        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final Profile profile;
    private final CurrentCaller current;
    private final InstantSource clock;
    private final boolean secure;

    AuthResource(
            SignIn signIn,
            Sessions sessions,
            Profile profile,
            CurrentCaller current,
            InstantSource clock,
            Settings settings) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.profile = profile;
        this.current = current;
        this.clock = clock;
        this.secure = settings.isSecure();
    }

    @POST
    @Path("/sign-in")
    @SecurityRequirements
    @Operation(summary = "Sign in with a name and a password")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SignedInBody.class)))
    public Response signIn(
            Credentials credentials, @HeaderParam("User-Agent") @Nullable String agent) {
        return answer(
                signIn.signIn(
                        credentials.user(), new Secret(credentials.password()), origin(agent)));
    }

    @POST
    @Path("/refresh")
    @SecurityRequirements
    @Operation(
            summary = "Go on with a session",
            description =
                    "Needs the cookie of the sign-in and the header X-Requested-With: hilo. Every"
                            + " refresh token works once; using one again ends the session,"
                            + " except that a request whose answer was lost may be repeated once"
                            + " within 10 seconds.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SignedInBody.class)))
    public Response refresh(
            @CookieParam(RefreshCookie.NAME) @Nullable String token,
            @HeaderParam("X-Requested-With") @Nullable String requestedWith,
            @HeaderParam("User-Agent") @Nullable String agent) {
        if (!"hilo".equals(requestedWith)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, "session.requested-with");
        }
        return answer(sessions.refresh(new Secret(token == null ? "" : token), origin(agent)));
    }

    @POST
    @Path("/sign-out")
    @SecurityRequirements
    @Operation(summary = "End the session of the cookie")
    @APIResponse(responseCode = "204")
    public Response signOut(
            @CookieParam(RefreshCookie.NAME) @Nullable String token,
            @HeaderParam("User-Agent") @Nullable String agent) {
        if (token != null) {
            sessions.signOut(new Secret(token), origin(agent));
        }
        return Response.noContent().cookie(RefreshCookie.cleared(secure)).build();
    }

    @POST
    @Path("/password")
    @Operation(summary = "Change one's own password; all other sessions end")
    @APIResponse(responseCode = "204")
    public void changePassword(PasswordChange change) {
        profile.changePassword(
                current.admission(), new Secret(change.current()), new Secret(change.next()));
    }

    private Response answer(SignedIn signedIn) {
        return Response.ok(
                        new SignedInBody(
                                signedIn.accessToken().reveal(),
                                signedIn.expiresAt(),
                                MeBody.of(signedIn.me())))
                .cookie(RefreshCookie.of(signedIn, clock.instant(), secure))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Origin origin(@Nullable String agent) {
        var request = current.request();
        return new Origin(
                request.requestId(), request.address(), Optional.ofNullable(agent).orElse(""));
    }
}

package dev.hilo.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.access.ApiToken;
import dev.hilo.access.ApiTokens;
import dev.hilo.server.http.Asked;
import dev.hilo.server.http.Creation;
import dev.hilo.server.http.Creation.Created;
import dev.hilo.server.http.CurrentCaller;
import dev.hilo.server.http.PageBody;
import dev.hilo.server.http.PrincipalBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The API tokens of the caller's tenant, for machines and programs. */
@Path("/api/v1/tokens")
@Tag(name = "API tokens")
@RunOnVirtualThread
public class TokensResource {

    /** An API token. */
    @Schema(name = "Token")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TokenBody(
            UUID id,
            String name,
            @Schema(examples = "hilo_ab12cd34") String prefix,
            List<GrantBody> scopes,
            PrincipalBody createdBy,
            Instant createdAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt,
            @Schema(description = "Only in the answer that makes the token, never again")
                    Optional<String> secret) {

        static TokenBody of(ApiToken token, Optional<String> shownOnce) {
            return new TokenBody(
                    token.id(),
                    token.name(),
                    token.prefix(),
                    GrantBody.of(token.scopes()),
                    PrincipalBody.of(token.createdBy()),
                    token.createdAt(),
                    token.lastUsedAt(),
                    token.expiresAt(),
                    token.revokedAt(),
                    shownOnce);
        }
    }

    /** A token to make; without a life it lasts until it is revoked. */
    @Schema(name = "NewToken")
    public record NewToken(String name, List<GrantBody> scopes, Optional<Integer> expiresInDays) {}

    private final ApiTokens tokens;
    private final Creation creation;
    private final CurrentCaller current;

    TokensResource(ApiTokens tokens, Creation creation, CurrentCaller current) {
        this.tokens = tokens;
        this.creation = creation;
        this.current = current;
    }

    @GET
    @Operation(summary = "The API tokens of this tenant, newest first; revoked ones too")
    public PageBody<TokenBody> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageBody.of(
                tokens.list(current.caller(), PageBody.request(limit, cursor)),
                token -> TokenBody.of(token, Optional.empty()));
    }

    @POST
    @Operation(summary = "Make an API token that may do no more than its maker")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = TokenBody.class)))
    public Response make(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, NewToken token) {
        return creation.create(
                idempotencyKey,
                "tokens",
                token,
                () -> {
                    var made =
                            tokens.make(
                                    current.caller(),
                                    token.name(),
                                    GrantBody.texts(token.scopes()),
                                    token.expiresInDays());
                    return Created.onceAt(
                            "/api/v1/tokens/" + made.token().id(),
                            TokenBody.of(made.token(), Optional.of(made.secret().reveal())),
                            TokenBody.of(made.token(), Optional.empty()));
                });
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Revoke an API token; it stops working at once")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(current.caller(), Asked.id("token", id));
    }
}

package dev.moot.service.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

/** What the OpenAPI document says of the interface as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Moot",
                        version = "1",
                        description =
                                "Labels reader comments: how civil each is, and whether it says something false about the law.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = {
            @SecurityRequirement(name = "bearer"),
            @SecurityRequirement(name = "header"),
            @SecurityRequirement(name = "query")
        })
final class ApiDescription {

    private ApiDescription() {}
}

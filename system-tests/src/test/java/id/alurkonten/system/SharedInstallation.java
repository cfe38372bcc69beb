package id.alurkonten.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one installation when the first class of a run needs it; it is closed after the last. */
final class SharedInstallation implements ParameterResolver, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return installation(context);
    }

    /** A letter there means that a service could not take what another said. */
    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(installation(context).topics().deadLetters())
                .as("dead letters")
                .isEmpty();
    }

    private static Installation installation(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Installation.class, key -> Installation.start(), Installation.class);
    }
}

package it.sportello.server.service;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the first start, or one running service which all of them share: each test speaks as citizens of its own.
 */
public final class SharedService implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedService.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ServiceUnderTest.class || type == FirstStart.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, HERE);
        return parameter.getParameter().getType() == FirstStart.class
                ? firstStart(store)
                : store.computeIfAbsent(Running.class, type -> Running.start(firstStart(store)), Running.class)
                        .service();
    }

    private static FirstStart firstStart(Store store) {
        return store.computeIfAbsent(Attempt.class, type -> Attempt.make(), Attempt.class)
                .started();
    }

    /** One try is enough: where the first start fails, every test fails with its reason, and at once. */
    private record Attempt(Optional<FirstStart> first, Optional<Exception> failure) implements AutoCloseable {
        static Attempt make() {
            try {
                return new Attempt(Optional.of(FirstStart.happen()), Optional.empty());
            } catch (Exception e) {
                return new Attempt(Optional.empty(), Optional.of(e));
            }
        }

        FirstStart started() {
            return first.orElseThrow(() -> new ParameterResolutionException(
                    "The service did not start for the first time.", failure.orElseThrow()));
        }

        @Override
        public void close() throws Exception {
            if (first.isPresent()) {
                first.get().close();
            }
        }
    }

    private record Running(ServiceUnderTest service, Platforms platforms) implements AutoCloseable {
        static Running start(FirstStart first) {
            Platforms platforms = Platforms.open();
            try {
                return new Running(ServiceUnderTest.start(platforms, first.copy()), platforms);
            } catch (Exception e) {
                platforms.close();
                throw new ParameterResolutionException("The service did not start.", e);
            }
        }

        @Override
        public void close() throws Exception {
            service.close();
            platforms.close();
        }
    }
}

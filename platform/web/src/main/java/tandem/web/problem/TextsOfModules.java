package tandem.web.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the modules of this service by the packages of their beans: {@code tandem.<module>}. */
@ApplicationScoped
class TextsOfModules {

  private static final String SUITE = "tandem.";

  @Produces
  @Singleton
  Texts texts(BeanManager beans, @All List<Words> besides) {
    Set<String> modules = new TreeSet<>(Set.of("web"));
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass().getName())
        .filter(name -> name.startsWith(SUITE))
        .map(name -> name.substring(SUITE.length()).split("\\.", 2)[0])
        .forEach(modules::add);
    return new Texts(modules, besides);
  }
}

package tandem.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A client can be generated from the description of each service, and compiled, with what uses it;
 * a system test lets that run.
 */
class ClientsIT {

  private static final Path TARGET = Path.of("target");

  /** Where the generator logs, warnings and worse alone. */
  private static final Path LOG = TARGET.resolve("generator.log");

  @ParameterizedTest
  @ValueSource(strings = {"sales", "operations", "analytics"})
  void aClientIsGeneratedWithoutAWarningAndCompiles(String service) throws IOException {
    Path client = TARGET.resolve(service + "-client");
    generate(service, client);
    assertThat(warnings()).isEmpty();
    List<Path> sources = new ArrayList<>(sources(client.resolve("src/main/java")));
    Path use = Path.of("src/test/resources", service);
    if (Files.exists(use)) {
      sources.addAll(sources(use));
    }
    assertThat(sources).anyMatch(source -> source.endsWith("model/Problem.java"));
    assertThat(compile(sources, client.resolve("classes"))).as("errors").isEmpty();
  }

  private static void generate(String service, Path client) {
    CodegenConfigurator java =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("native")
            .setInputSpec(Description.of(service).file().toString())
            .setOutputDir(client.toString())
            .setInvokerPackage("tandem.client." + service)
            .setApiPackage("tandem.client." + service + ".api")
            .setModelPackage("tandem.client." + service + ".model")
            .addAdditionalProperty("openApiNullable", "false")
            .addAdditionalProperty("useJakartaEe", "true")
            .addAdditionalProperty("hideGenerationTimestamp", "true");
    for (String unused : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
      java.addGlobalProperty(unused, "false");
    }
    new DefaultGenerator().opts(java.toClientOptInput()).generate();
  }

  /**
   * But that no example is made for a problem, which the generator does for plain JSON alone, and
   * what it would call a model that is none: a filter by case.
   */
  private static List<String> warnings() throws IOException {
    return Files.readAllLines(LOG).stream()
        .filter(line -> !line.contains("No application/json content media type found in response"))
        .filter(line -> !line.contains("Case (reserved word) cannot be used as model name"))
        .toList();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** What the compiler calls an error. */
  private static List<String> compile(List<Path> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-d", Files.createDirectories(classes).toString());
      compiler
          .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::toString)
        .toList();
  }
}

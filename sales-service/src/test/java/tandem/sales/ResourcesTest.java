package tandem.sales;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import tandem.records.RecordResource;

/** The resources of this service, and those of the platform that it shares. */
@AnalyzeClasses(packages = "tandem", importOptions = ImportOption.DoNotIncludeTests.class)
class ResourcesTest {

  /** Without, an answer is written as its {@code toString()} to who asks for text. */
  @ArchTest
  static final ArchRule resourcesSayWhatTheyTakeAndGive =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .and()
          .areNotAssignableTo(RecordResource.class)
          .should()
          .beAnnotatedWith(Consumes.class)
          .andShould()
          .beAnnotatedWith(Produces.class);
}

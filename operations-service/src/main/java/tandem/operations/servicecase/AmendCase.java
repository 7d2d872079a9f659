package tandem.operations.servicecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import tandem.directory.Company;
import tandem.events.operations.CaseAmended;
import tandem.operations.slapolicy.Promise;
import tandem.operations.slapolicy.SlaPolicies;
import tandem.web.Outcome;
import tandem.web.act.By;

/**
 * What was recorded of a case turns out to be wrong. Where that concerns what was promised, it is
 * what had been promised on the day of the opening.
 */
@ApplicationScoped
class AmendCase {

  private final Cases cases;
  private final SlaPolicies policies;
  private final Company company;

  AmendCase(Cases cases, SlaPolicies policies, Company company) {
    this.cases = cases;
    this.policies = policies;
    this.company = company;
  }

  @Transactional
  Outcome<ServiceCase> amend(CaseAct.Call call, AmendRequest request) {
    return cases
        .toChange(call.reference(), call.scope(), call.ifMatch())
        .then(
            it ->
                request
                    .of(it.matter())
                    .checked()
                    .map(
                        matter -> {
                          CaseAmended says = new CaseAmended(request.fields(), request.reason());
                          it.amend(matter, promise(it, matter));
                          return cases.append(it, "amended", says, null, By.of(call.caller()));
                        }));
  }

  private Promise promise(ServiceCase it, Matter matter) {
    return matter.criteria().equals(it.matter().criteria())
        ? it.promise()
        : policies.book().on(company.day(it.course().openedAt()), matter.criteria());
  }
}

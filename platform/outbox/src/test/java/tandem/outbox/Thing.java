package tandem.outbox;

import jakarta.persistence.Entity;
import java.util.UUID;

/** An aggregate with a state. */
@Entity
public class Thing extends Aggregate {

  private String colour;

  protected Thing() {}

  Thing(UUID id, String externalId, String colour) {
    super(id, externalId);
    this.colour = colour;
  }

  @Override
  public String kind() {
    return "thing";
  }

  @Override
  protected boolean isReferredTo() {
    return true;
  }

  void paint(String newColour) {
    colour = newColour;
  }

  Facts facts() {
    return new Facts(colour);
  }

  record Facts(String colour) {}

  record Painted(String reason) {}
}

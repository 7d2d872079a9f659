package tandem.imports.example;

import java.time.Instant;
import java.util.UUID;
import tandem.acts.Money;

record NoteView(UUID id, String externalId, String title, Money price, Instant writtenAt) {

  static NoteView of(Note note) {
    return new NoteView(note.id(), note.externalId(), note.title(), note.price(), note.writtenAt());
  }
}

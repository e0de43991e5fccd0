
comment on column postings.rejection.stage is 'reader or normaliser; field where a field alone was left out.';

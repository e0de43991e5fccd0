"use strict";

const said = document.querySelector(".said");

async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) {
    return navigator.clipboard.writeText(text);
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) {
    throw new Error("not copied");
  }
}

document.querySelectorAll(".copies").forEach((section) => {
  section.hidden = false;
});

document.querySelectorAll("[data-copy]").forEach((button) => {
  button.addEventListener("click", async () => {
    const text = button.dataset.copy.replaceAll("{origin}", location.origin);
    try {
      await copy(text);
      said.textContent = `${button.textContent} copied.`;
    } catch {
      said.textContent = `The browser does not allow copying. ${text}`;
    }
    button.focus();
  });
});

document.querySelectorAll("a[data-into]").forEach((link) => {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const place = document.getElementById(link.dataset.into);
    place.setAttribute("aria-busy", "true");
    place.textContent = "Looking for the postings behind it …";
    try {
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const listed = page.getElementById("listed");
      if (!listed) {
        throw new Error("no postings");
      }
      place.replaceChildren(listed);
    } catch {
      location.assign(link.href);
    }
    place.removeAttribute("aria-busy");
  });
});

document.querySelectorAll(".filters select").forEach((select) => {
  select.form.addEventListener("formdata", (event) => {
    if (select.value === "") {
      event.formData.delete(select.name);
    }
  });
});

const followed = document.querySelector("[data-follows]");
const SECONDS_BETWEEN = 2;

async function follow() {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-follows]");
    if (answer.ok && !now) {
      location.reload();
      return;
    }
    if (now) {
      followed.textContent = now.textContent;
    }
  } catch {
    followed.textContent = "The service does not answer. This page asks again.";
  }
  setTimeout(follow, SECONDS_BETWEEN * 1000);
}

if (followed) {
  setTimeout(follow, SECONDS_BETWEEN * 1000);
}

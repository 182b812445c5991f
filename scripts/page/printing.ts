// A printed page tells where it is from: the address it was read at, with what was chosen on it. Without script it tells
// the address that the site gives it.

const address = document.querySelector(".printed .address");
addEventListener("beforeprint", () => {
  if (address) address.textContent = location.href;
});

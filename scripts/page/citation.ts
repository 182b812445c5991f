// How a page is cited stands on it with the address below its site; here the whole address is written out.

for (const own of document.querySelectorAll<HTMLAnchorElement>(".citation a")) own.textContent = own.href;

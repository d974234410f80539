from cms.users.models import User


def test_sign_in_page_speaks_chinese(client, site):
    page = client.get("/admin/login/").content.decode()
    assert "文明窗编辑台" in page
    assert "密码" in page
    assert "Password" not in page
    assert "输入你的" not in page


def test_wrong_password_is_said_in_one_sentence(client, site):
    User.objects.create_superuser("bianji", password="a long password")
    response = client.post("/admin/login/", {"username": "bianji", "password": "wrong"})
    assert response.context["form"].non_field_errors() == ["用户名或密码不对，请再试一次。"]
